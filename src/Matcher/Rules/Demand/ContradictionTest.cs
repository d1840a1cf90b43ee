using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Demand;

/// <summary>
/// A question beside findings, ready to be asked of one row after another. Pure: several threads may ask at the same time.
/// </summary>
/// <param name="question">The question.</param>
/// <param name="compiler">Compiles conditions without parameters.</param>
internal sealed class ContradictionTest(ContradictionQuestion question, ConditionCompiler compiler)
{
    private readonly ConditionTest _when = compiler.Compile(question.When);

    /// <summary>What a row of grade A or B says.</summary>
    /// <param name="subject">The row, and whom it is about.</param>
    public ContradictionAnswer Ask(Subject subject)
    {
        if (_when(subject).Truth != Truth.True)
            return default;
        if (question.Later is not { } later)
            return new ContradictionAnswer(Counts: true, default);
        return DateField.Read(subject.Row![later.Column.Index]) is { State: FieldState.Read, Value: var day }
            ? new ContradictionAnswer(Counts: true, day)
            : default;
    }
}

/// <summary>What a row says.</summary>
/// <param name="Counts">Whether it is such a row.</param>
/// <param name="Day">The day that it says it of; default where the question asks for none.</param>
internal readonly record struct ContradictionAnswer(bool Counts, DateOnly Day);
