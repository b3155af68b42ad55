export { compileProject, type CompileResult, type Project } from './compile-project.ts';
export { formatProblem, type Problem } from './problem.ts';
export { isProjectFile } from './project-file.ts';
