import { da } from './da.ts';
import { AREA } from './words.ts';

export default { [AREA]: da };
