using Matcher.Identity;
using Matcher.Roster.Rows;

namespace Matcher.Roster.Reading;

/// <summary>The number that was added last to a column of a table: that of a household's head stands in each of its rows.</summary>
internal sealed class LastNumber
{
    private IdNumber _last;
    private int _code;

    /// <summary>The code of the next number: that of the last one where they are the same.</summary>
    public int CodeOf(IdNumber number, RosterColumn column)
    {
        if (number == _last)
            return _code;
        (_last, _code) = (number, column.CodeOf(number));
        return _code;
    }
}
