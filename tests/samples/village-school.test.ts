import { printedAgainTest } from './agreement-tests.ts';
import { sampleTests } from './sample-tests.ts';

sampleTests('village-school', { text: [4, 12, 19] }, printedAgainTest);
