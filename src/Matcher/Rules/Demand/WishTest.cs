using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Demand;

/// <summary>A wish ready to be asked about one row after another. Pure: several threads may ask at the same time.</summary>
internal sealed class WishTest
{
    private readonly ConditionTest _when;
    private readonly ConditionTest[] _unless;
    private readonly DateClause? _event;
    private readonly ImmutableArray<MatchGrade>? _grades;

    /// <summary>Compiles a wish.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="compiler">Compiles conditions without parameters.</param>
    public WishTest(RowWish wish, ConditionCompiler compiler)
    {
        _when = compiler.Compile(wish.When);
        _unless = [.. wish.Unless.Select(compiler.Compile)];
        _event = wish.Event;
        _grades = wish.Grades;
    }

    /// <summary>Whether a match of this grade may be wanted.</summary>
    public bool Takes(MatchGrade grade) => _grades is not { } grades || grades.Contains(grade);

    /// <summary>Whether a row may be wanted: whether the rule's own ruling would be that it is met, or that nobody can say.</summary>
    public bool MayWant(Subject subject)
    {
        if (_when(subject).Truth == Truth.False)
            return false;
        if (_event is not null)
        {
            var day = _event.Find(subject).Date;
            if (day > subject.AsOf || !_event.Counts(day, subject))
                return false;
        }

        foreach (var exemption in _unless)
        {
            if (exemption(subject).Truth == Truth.True)
                return false;
        }

        return true;
    }
}
