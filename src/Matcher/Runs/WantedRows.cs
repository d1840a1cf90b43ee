using Matcher.Rules.Demand;
using Matcher.Rules.Running;

namespace Matcher.Runs;

/// <summary>Rules ready to be applied, and the rows that are wanted for them or beside them.</summary>
/// <param name="Runner">Applies the rules.</param>
/// <param name="Demands">What is wanted of the rows of each source.</param>
internal sealed record WantedRows(RuleRunner Runner, SourceDemands Demands)
{
    /// <summary>What the chosen rules want and nothing else.</summary>
    public static WantedRows Of(RunSetup setup)
    {
        var runner = new RuleRunner(setup.Scope.Selected, setup.AsOf, setup.Config.Parameters);
        return new WantedRows(runner, runner.Demands(setup.Catalogue));
    }

    /// <summary>Also every row about somebody on the roster, for whoever asks why a rule did not want it.</summary>
    public WantedRows AndEveryMatch() => this with { Demands = Demands.AndEveryMatch() };
}
