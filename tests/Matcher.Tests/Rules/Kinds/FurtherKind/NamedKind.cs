using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.FurtherKind;

/// <summary>
/// named: people on the roster whose name has so many characters and who are in a source, where a column of it is filled. No rule
/// needs it: it shows that a kind which the engine has never heard of is asked everywhere.
/// </summary>
internal sealed class NamedKind : RuleKind
{
    public override string Word => "named";

    public override SourceNeed Source => SourceNeed.Required;

    public override bool NeedsWhen => false;

    public override RuleList List => RuleList.Hits;

    public override bool HasTimes => false;

    public override bool HasContradictions => false;

    public override ExampleForm Examples { get; } = new(ExamplePeople.One) { HasRow = true };

    public override RuleForm Read(KindContext at)
    {
        var scope = FieldScope.OfSource(at.Source!, at.Catalogue.Roster);
        var characters = at.Map.Number("characters") ?? 0;
        var column = at.Map.Required("column") is { } name ? scope.Resolve(name.Text, name.Where, at.Map.Problems) as RowField : null;
        return new RuleForm(scope, body => new NamedCheck(body, at.Source!, characters, column!));
    }
}
