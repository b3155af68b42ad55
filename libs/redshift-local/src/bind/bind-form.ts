import type { AtTimeZone, Expression, Extract, NiladicFunction, Position, SubstringFrom, Trim } from '@hakkai/redshift-sql';
import { bindDatePart } from '../functions/extract.ts';
import { functionNamed } from '../functions/registry.ts';
import { bindAtTimeZone } from '../functions/zone-conversion.ts';
import { NotEmulated } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindPlain } from './bind-call.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import type { BoundExpression } from './bound-expression.ts';
import { callSiteOf } from './call-site.ts';
import type { Scope } from './scope.ts';

type Form = NiladicFunction | Extract | Trim | SubstringFrom | Position | AtTimeZone;

/** Functions with a syntax of their own, as the calls they mean. */
export function bindForm(node: Form, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const named = (name: string, nodes: readonly Expression[]): BoundExpression => {
    const definition = functionNamed(name);
    if (definition?.kind === 'scalar' || definition?.kind === 'special')
      return bindPlain(definition, callSiteOf(name, nodes, node.span.start, scope, context, site), context);
    throw new NotEmulated(`function ${name}`, at(context, node.span.start));
  };
  switch (node.kind) {
    case 'niladic-function':
      return named(node.name, []);
    case 'extract':
      return bindDatePart(
        'extract',
        node.part,
        bindExpression(node.operand, scope, context, site),
        callSiteOf('extract', [], node.span.start, scope, context, site),
      );
    case 'trim':
      return named(
        { both: 'btrim', leading: 'ltrim', trailing: 'rtrim' }[node.side],
        node.characters === null ? [node.operand] : [node.operand, node.characters],
      );
    case 'substring':
      return named('substring', node.for === null ? [node.operand, node.from] : [node.operand, node.from, node.for]);
    case 'position':
      return named('strpos', [node.operand, node.search]);
    case 'at-time-zone':
      return bindAtTimeZone(
        bindExpression(node.operand, scope, context, site),
        bindExpression(node.zone, scope, context, site),
        callSiteOf('timezone', [], node.span.start, scope, context, site),
      );
    default:
      return node satisfies never;
  }
}
