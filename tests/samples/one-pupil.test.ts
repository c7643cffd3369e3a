import { sampleTests } from './sample-tests.ts';

sampleTests('one-pupil', { text: [1] });
