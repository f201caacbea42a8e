/** The package has no types of its own. */
declare module 'swagger-ui-dist/absolute-path.js' {
  /** The folder with the package's files. */
  export default function absolutePath(): string;
}
