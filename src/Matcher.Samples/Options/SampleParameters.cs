namespace Matcher.Samples.Options;

/// <summary>
/// The parameters of the run that the config gets and that the planted cases are made around. All are 示例值, made up for
/// the sample: a county's own values come from its own documents.
/// </summary>
internal static class SampleParameters
{
    public const string Basis = "示例值";

    public const string County = "柳林县";

    /// <summary>The notice that the sample's county works by, as the config says it.</summary>
    public const string Notice =
        "notice: { document: 柳民发〔2023〕55号, articles: { checks: 二(二), missed: 二(三)、二(四), income: 二(四) } }";

    public const int ElderlyCheckAge = 80;

    public const int RecentMonths = 6;

    public const int StandardRural = 500;

    public const int StandardUrban = 700;

    public const decimal FarmMachineryPowerKw = 14.7m;

    public const int HighConsumptionAmount = 20_000;

    public const int MissedIncomeLine = 8_000;

    public const int MissedMedicalAmount = 30_000;

    public static readonly string[] ExemptMotorcycles = ["普通二轮摩托车", "轻便二轮摩托车", "普通正三轮摩托车"];
}
