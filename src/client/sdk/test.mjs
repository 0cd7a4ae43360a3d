import { runTests } from '../run-tests.mjs';

await runTests();
