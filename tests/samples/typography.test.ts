import { sampleTests } from './sample-tests.ts';

// A packet of each class of the sample that shows every construct, and one in large print.
sampleTests('typography', { text: [1], lessons: [1, 2, 3, 4, 5, 6, 7, 8] });
