/** What can be wrong with a site that is searched from another one. */
export type Fault =
  | 'unreachable'
  | 'slow'
  | 'moved'
  | 'no-catalogue'
  | 'other-format'
  | 'too-much'
  | 'unreadable';

/** Why a site gave no hits. */
export class PeerError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, detail: string) {
    super(`${fault}: ${detail}`);
    this.name = 'PeerError';
    this.fault = fault;
  }
}
