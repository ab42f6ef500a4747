/** A time that knows whether anybody has looked at it. */
export class WatchedClock extends Date {
  wasRead = false;

  override valueOf(): number {
    this.wasRead = true;
    return super.valueOf();
  }

  override getTime(): number {
    this.wasRead = true;
    return super.getTime();
  }

  override toISOString(): string {
    this.wasRead = true;
    return super.toISOString();
  }
}
