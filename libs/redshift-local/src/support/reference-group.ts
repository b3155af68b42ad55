/** A chapter of AWS's reference: its names, each with the page of the guide that describes it. Facts only; what of it runs here is found by trying. */
export interface ReferenceGroup {
  readonly title: string;
  readonly page: string;
  readonly names: Readonly<Record<string, string>>;
}
