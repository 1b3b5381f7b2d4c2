/** What a folder is to hold. */
export interface FolderKind {
  /** As messages call it. */
  readonly name: string;
  /** Entries that an earlier folder of the kind has, each of them. */
  readonly markers: readonly string[];
  /** Entries that are replaced. Whatever else lies in an earlier folder stays in it. */
  readonly files: readonly string[];
}
