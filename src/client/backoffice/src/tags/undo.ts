/** Former values of a field, so that an editor can go back step by step. Immutable. */
export class Undo<Value> {
  constructor(private readonly former: readonly Value[] = []) {}

  get isEmpty(): boolean {
    return this.former.length === 0;
  }

  /** The value to go back to. */
  get last(): Value | undefined {
    return this.former.at(-1);
  }

  push(value: Value): Undo<Value> {
    return new Undo([...this.former, value]);
  }

  pop(): Undo<Value> {
    return new Undo(this.former.slice(0, -1));
  }
}
