import * as pulumi from '@pulumi/pulumi';

/** A stage of the platform, or a part that several stages use: a name in the resource tree, and nothing of its own. */
export class Stage extends pulumi.ComponentResource {
  constructor(kind: string, name: string, opts: pulumi.ComponentResourceOptions = {}) {
    super(`hakkai:stage:${kind}`, name, {}, opts);
  }

  /** Options of a resource inside this stage. */
  protected inside(opts: pulumi.CustomResourceOptions = {}): pulumi.CustomResourceOptions {
    return { parent: this, ...opts };
  }
}
