namespace Matcher.Returns.Words;

/// <summary>How sure it is what somebody meant.</summary>
internal enum Understanding
{
    /// <summary>Nothing is written.</summary>
    Nothing,

    /// <summary>It is the word that was asked for.</summary>
    Certain,

    /// <summary>It is a word that people write for it; whoever wrote it is told what it was taken for.</summary>
    Guess,

    /// <summary>It says that the answer is still to come.</summary>
    Open,

    /// <summary>It is no answer, or may be several: nothing is made of it.</summary>
    Unclear,
}

/// <summary>What a cell was understood as.</summary>
/// <param name="How">How sure it is.</param>
/// <param name="Value">What was meant; null where nothing was, or nobody can say.</param>
/// <param name="Rest">What stands behind the word, such as a reason; empty where nothing does.</param>
internal readonly record struct Understood<T>(Understanding How, T? Value, string Rest)
    where T : struct
{
    /// <summary>Nothing is written.</summary>
    public static Understood<T> Nothing => new(Understanding.Nothing, null, "");

    /// <summary>Nobody can say what is meant.</summary>
    public static Understood<T> Unclear => new(Understanding.Unclear, null, "");
}
