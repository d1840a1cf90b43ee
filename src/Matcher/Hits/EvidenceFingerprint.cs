using System.Globalization;
using System.Security.Cryptography;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>
/// What the evidence of a finding says, in one short value: the same while the rows say the same, whatever file and row
/// they stand in and in whatever order. A cleared hit stays cleared until this changes.
/// </summary>
internal static class EvidenceFingerprint
{
    /// <summary>
    /// The fingerprint. Keyed, because the ledger keeps it: a plate or a company could be guessed from a bare hash.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="secret">Keys it.</param>
    /// <param name="fields">Where it is put together.</param>
    public static string Of(Finding finding, BureauSecret secret, FieldBytes fields)
    {
        var rows = new List<string>(finding.Evidence.Length);
        foreach (var evidence in finding.Evidence)
        {
            fields.Clear().Add(evidence.Row.Source.Id).Add(evidence.Columns.Length);
            foreach (var (column, value) in evidence.Columns)
                fields.Add(column).Add(value);
            rows.Add(Base32.Of(SHA256.HashData(fields.Written)));
        }
        rows.Sort(StringComparer.Ordinal);

        fields.Clear().Add("evidence").Add(rows.Count);
        foreach (var row in rows)
            fields.Add(row);
        if (finding.Further is { Rows: > 0 } further)
            fields.Add(further.Rows.ToString(CultureInfo.InvariantCulture)).Add(further.Digest.ToString(CultureInfo.InvariantCulture));
        return secret.Digest(fields);
    }
}
