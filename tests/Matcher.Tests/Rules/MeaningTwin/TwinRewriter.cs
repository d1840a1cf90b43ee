namespace Matcher.Rules.MeaningTwin;

/// <summary>
/// Writes a cell in other words of the same meaning, as agencies do, and now and then in a word that nobody knows, or in
/// several words.
/// </summary>
internal sealed class TwinRewriter(Random random)
{
    private static readonly string[] Unknown = ["灵异", "甲类", "待查档案", "卍", "X9", "二〇二三批", "按文件执行", "暂未归类", "7"];

    private static readonly Func<string, string>[] Ends =
    [
        word => word,
        word => $"{word}的",
        word => $"{word}状态",
        word => $"{word}了",
        word => $"已{word}",
        word => $"已经{word}",
        word => $"{word}（本县）",
        word => $"{word}(2023)",
        word => word.Length > 2 ? $"{word[..2]}-{word[2..]}" : word,
        word => word.Length > 2 ? $"{word[..2]}（{word[2..]}）" : word,
    ];

    private static readonly Func<string, string>[] Forms =
    [
        word => word,
        word => $"{word}。",
        word => $" {word} ",
        word => word.AsSpan().ContainsAny("（(") ? word : string.Join(' ', word.ToCharArray()),
        word => string.Concat(word.Select(c => c is > '!' and <= '~' ? (char)(c + 0xFEE0) : c)),
        word => word.ToLowerInvariant(),
        word => word.Replace('一', '壹').Replace('二', '贰').Replace('三', '叁'),
        word => word.Replace('一', '1').Replace('二', '2').Replace('三', '3'),
        word => word is [>= '0' and <= '9'] ? $"0{word}" : word,
        word => word.Length > 0 && word.All(char.IsAsciiDigit) ? $"{word}.0" : word,
    ];

    /// <summary>How many cells it wrote in another way.</summary>
    public int Rewritten { get; private set; }

    /// <summary>A cell in other words.</summary>
    /// <param name="meanings">Of the column.</param>
    /// <param name="cell">As it was.</param>
    /// <param name="mayBeUnknown">Whether a word that nobody knows may come of it.</param>
    public string Rewrite(TwinMeanings meanings, string cell, bool mayBeUnknown)
    {
        var what = random.Next(20);
        if (mayBeUnknown && what == 0)
            return Pick(Unknown);
        if (cell.Length == 0 || what >= 17)
            return cell;
        var meaning = meanings.Read(cell);
        if (meaning.Holds.Count != 1 || !meaning.MayHold.IsEmpty)
            return cell;
        // Several words in a cell, each as it usually stands.
        if (mayBeUnknown && what == 1)
            return $"{Written(meanings, meaning.Holds.Single())}{Pick(["、", "，", ",", "；", ";", "/", "|", " ", "\\"])}{Another(Unknown)}";
        if (mayBeUnknown && what == 2)
            return $"{Written(meanings, meaning.Holds.Single())}（{Another(["未核实", "拟变更", "待定", "疑似重名"])}）";
        var word = SameMeaning(meanings, meaning.Holds.Single());
        Rewritten += word == cell ? 0 : 1;
        return word;

        string Another(string[] unknown) => random.Next(3) == 0 ? Pick(unknown) : Written(meanings, Pick(meanings.Names));
    }

    private string SameMeaning(TwinMeanings meanings, string name)
    {
        var word = Written(meanings, name);
        // What is added or changed may make another word of it.
        if (Pick(Ends)(word) is var longer && !word.AsSpan().ContainsAny("（(【") && Means(longer))
            word = longer;
        return Pick(Forms)(word) is var other && Means(other) ? other : word;

        bool Means(string candidate) => meanings.Read(candidate) is { MayHold.IsEmpty: true, Holds: { Count: 1 } holds }
            && holds.Contains(name);
    }

    private string Written(TwinMeanings meanings, string name)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            var written = Pick(meanings.Written[name])
                .Replace("*", random.Next(2) == 0 ? "" : Pick(["某", "本地", "王庄"]), StringComparison.Ordinal);
            if (meanings.Stands(written, name))
                return written;
        }

        return name;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
