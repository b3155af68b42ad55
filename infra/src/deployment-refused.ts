import { RunError } from '@pulumi/pulumi';

/** The user has to do something before this can be deployed: Pulumi shows the message, and no stack trace. */
export class DeploymentRefused extends RunError {
  constructor(message: string) {
    super(message);
    this.name = 'DeploymentRefused';
    // Pulumi inspects the stack although it does not show it. Node's inspect runs in circles over frames of @pulumi's own
    // sources until it is out of memory, which keeps the user waiting for 20 s.
    this.stack = message;
  }
}
