namespace Matcher.Catalogue.Columns;

/// <summary>What a date column holds the day of: it tells which days cannot be.</summary>
public enum DayOf
{
    /// <summary>Of whatever it says. What programs write for "no date" is none of it.</summary>
    Anything,

    /// <summary>Of a birth: people are born on 1970-01-01 too.</summary>
    Birth,

    /// <summary>Of a death, a cremation, the end of a household registration: after the person's birth.</summary>
    Death,

    /// <summary>Of the beginning or the end of somebody's studies: not before school age.</summary>
    Study,

    /// <summary>Until which something holds: 9999-12-31 is "no end".</summary>
    End,
}
