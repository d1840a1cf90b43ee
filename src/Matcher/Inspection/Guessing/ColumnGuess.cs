using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Columns;
using Matcher.Values;

namespace Matcher.Inspection.Guessing;

/// <summary>What the columns of an unknown table hold, by their headers and their values.</summary>
internal sealed partial class ColumnGuess(HeaderGuess numbers)
{
    private const double Mostly = 0.8;
    private const double Often = 0.5;

    private static readonly string[] SomebodyElse = ["申报人", "监护人", "经办", "代办", "联系人", "填表", "审核", "配偶", "父亲", "母亲", "领取人"];

    private static readonly string[] OfThings = ["单位", "企业", "公司", "学校", "院校", "机构", "村", "乡", "镇", "曾用"];

    /// <summary>The roles and types of a table's columns; text where nothing speaks for more.</summary>
    public ImmutableArray<GuessedColumn> Of(ImmutableArray<ColumnSample> samples)
    {
        var id = IdNumber(samples);
        var name = id is null ? null : Name(samples, id);
        var township = Township(samples.Where(sample => sample != id && sample != name));
        var village = samples.FirstOrDefault(sample => sample != id && sample != name && sample != township && IsVillage(sample));
        return
        [
            .. samples.Select(sample => new GuessedColumn(
                sample,
                sample == id ? ColumnRole.IdNumber
                    : sample == name ? ColumnRole.Name
                    : sample == township ? ColumnRole.Township
                    : sample == village ? ColumnRole.Village
                    : ColumnRole.None,
                sample == id || sample == name ? ColumnType.Text : TypeOf(sample))),
        ];
    }

    /// <summary>The column of ID numbers, or null.</summary>
    public ColumnSample? IdNumber(IEnumerable<ColumnSample> samples) => samples
        .Select(sample => (Sample: sample, Weight: IdWeight(sample)))
        .Where(pair => pair.Weight >= Often)
        .OrderByDescending(pair => pair.Weight)
        .Select(pair => pair.Sample)
        .FirstOrDefault();

    /// <summary>The column of the names of those whose numbers these are, or null.</summary>
    public static ColumnSample? Name(IEnumerable<ColumnSample> samples, ColumnSample id) => samples
        .Where(sample => sample != id)
        .Select(sample => (Sample: sample, Weight: NameWeight(sample, Math.Abs(sample.Field - id.Field))))
        .Where(pair => pair.Weight >= 1)
        .OrderByDescending(pair => pair.Weight)
        .Select(pair => pair.Sample)
        .FirstOrDefault();

    /// <summary>The column of townships, or null.</summary>
    public static ColumnSample? Township(IEnumerable<ColumnSample> samples) => samples.FirstOrDefault(IsTownship);

    private double IdWeight(ColumnSample sample)
    {
        var weight = sample.Share(numbers.IsNumber);
        if (sample.IsHeaded("身份证", "公民", "sfz"))
            weight += Often;
        if (sample.IsHeaded(SomebodyElse))
            weight -= Mostly;
        return sample.IsHeaded("户主") ? weight - 0.1 : weight;
    }

    // A name that stands two columns from the number is likelier the number's than one that stands ten away.
    private static double NameWeight(ColumnSample sample, int distance)
    {
        var looksSo = sample.Share(value => HanName().IsMatch(value));
        if (looksSo < Often || sample.IsHeaded(OfThings))
            return 0;
        var weight = looksSo - (distance * 0.01);
        if (sample.IsHeaded("姓名", "xm", "name"))
            weight += 1;
        else if (sample.IsHeaded("所有人", "机主", "车主", "船主", "户主", "负责人", "法人", "本人", "人员", "者"))
            weight += Often;
        else if (looksSo >= Mostly && sample.Variety > Often && sample.Values.Length >= 3)
            weight += 0.2;
        return sample.IsHeaded(SomebodyElse) ? weight - 1 : weight;
    }

    private static bool IsTownship(ColumnSample sample) =>
        sample.IsHeaded("乡镇", "乡（镇", "乡(镇") || sample.Share(value => Township().IsMatch(value)) >= Mostly;

    private static bool IsVillage(ColumnSample sample) =>
        sample.IsHeaded("行政村", "村名", "村居", "村（", "村(") || sample.Header == "村" || sample.Share(value => Village().IsMatch(value)) >= Mostly;

    // Five or six digits are a date or an amount or the number of a form; without a word for it in the header they stay text.
    public static ColumnType TypeOf(ColumnSample sample)
    {
        var saysDate = sample.IsHeaded("日期", "时间", "年月", "日", "生日", "rq", "date");
        if (sample.Share(value => DateField.Read(value).State == FieldState.Read && (saysDate || WholeDate().IsMatch(value))) >= Mostly)
            return ColumnType.Date;
        var saysNumber = sample.IsHeaded("金额", "元", "费", "额", "基数", "收入", "工资", "余额", "面积", "功率", "数量", "人数", "价", "吨", "年限", "amount");
        return saysNumber && sample.Share(value => NumberField.Read(value).State == FieldState.Read) >= Mostly
            ? ColumnType.Number
            : ColumnType.Text;
    }

    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{2,4}|\p{IsCJKUnifiedIdeographs}+[·•‧・．]\p{IsCJKUnifiedIdeographs}+|\p{IsCJKUnifiedIdeographs}[*＊]{1,3}\p{IsCJKUnifiedIdeographs}?)$", RegexOptions.CultureInvariant)]
    private static partial Regex HanName();

    [GeneratedRegex("(镇|乡|街道|街道办事处)$", RegexOptions.CultureInvariant)]
    private static partial Regex Township();

    [GeneratedRegex("(村|社区|居委会|村委会)$", RegexOptions.CultureInvariant)]
    private static partial Regex Village();

    [GeneratedRegex(@"^((19|20)[0-9]{6}$|(19|20)[0-9]{2}[-/.年])", RegexOptions.CultureInvariant)]
    private static partial Regex WholeDate();
}
