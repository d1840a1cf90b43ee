namespace Matcher.Reports.Naming;

/// <summary>A township that has lists: one of the official list, or one that only the roster or a source knows.</summary>
/// <param name="Name">乡镇 in the official spelling, or as written.</param>
/// <param name="Group">工作组; null when it is not in the official list.</param>
/// <param name="Order">Place in the official order, group by group; those not in it come after, by name.</param>
/// <param name="FileName">Name of its files without extension, safe on Windows, unique among the townships.</param>
/// <param name="FolderName">Folder of its hit list under 疑点清单, safe on Windows.</param>
internal sealed record ListTownship(string Name, string? Group, int Order, string FileName, string FolderName)
{
    /// <summary>Folder, or file where one is enough, for what belongs to no township of the official list.</summary>
    public const string Unknown = "未知乡镇";

    /// <summary>Whether it is in the official list.</summary>
    public bool IsOfficial => Group is not null;

    /// <summary>Path of its list in a folder that has one file a township: 身份存疑/柳林镇.</summary>
    public string FileIn(string folder) => IsOfficial ? $"{folder}/{FileName}" : $"{folder}/{Unknown}/{FileName}";

    /// <summary>Path of its list in a folder that has one folder a working group: 疑点清单/第一组/柳林镇.</summary>
    public string FileInGroupOf(string folder) => $"{folder}/{FolderName}/{FileName}";
}
