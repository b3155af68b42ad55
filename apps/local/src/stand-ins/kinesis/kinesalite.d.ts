/** The parts of kinesalite 3 that the stand-in builds on: its operations, without its HTTP server and its LevelDB binding. */
declare module 'kinesalite/validations/index.js' {
  const validations: {
    checkTypes(input: object, types: object): object;
    checkValidations(input: object, types: object, custom: unknown, operation: string): void;
  };
  export default validations;
}

/** Where kinesalite takes its locks from. */
declare module 'lock' {
  const locks: { Lock(): unknown };
  export default locks;
}
