namespace Matcher.Setup.Plans;

/// <summary>What a file in a folder of exports was taken for.</summary>
public enum SetupFileKind
{
    /// <summary>The roster.</summary>
    Roster,

    /// <summary>A source that the rules know.</summary>
    Source,

    /// <summary>Tables of several sources.</summary>
    Several,

    /// <summary>It may be a source, and nothing tells for certain which.</summary>
    Unsure,

    /// <summary>People with ID numbers, of a kind that nobody has described yet.</summary>
    New,

    /// <summary>About nobody: a letter, a note, a picture.</summary>
    NotData,

    /// <summary>A list that this program wrote, or its own files.</summary>
    OwnList,

    /// <summary>It could not be read.</summary>
    Unread,
}
