using System.Security.Cryptography;
using System.Text;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Hits;

/// <summary>
/// The bureau's secret, which keys everything that is derived from a person and leaves the machine or stays in the
/// ledger. Without it, whoever has a list could try all ID numbers until one gives the 疑点编号. It is never written.
/// </summary>
internal sealed class BureauSecret
{
    /// <summary>Characters a secret must have at least.</summary>
    public const int MinLength = 16;

    // Sixteen random characters, hexadecimal digits even, have fewer once in thirty thousand times.
    private const int FewestDifferent = 6;

    // Set up with a secret once a thread: a night derives hundreds of thousands of values of a few dozen bytes each, and to set the
    // algorithm up takes longer than to run it over them.
    [ThreadStatic]
    private static (BureauSecret Of, IncrementalHash Keyed)? _ready;

    private readonly byte[] _key;

    private BureauSecret(byte[] key) => _key = key;

    /// <summary>
    /// In the place of a secret that cannot be used, for a check, which derives nothing from it and looks on to find what else is wrong.
    /// </summary>
    public static BureauSecret None { get; } = new([]);

    /// <summary>Reads the secret: UTF-8 text, blanks around it ignored; null, with the problem, when it cannot be used.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="shownPath">The path as messages show it.</param>
    /// <param name="problems">Takes what is wrong and what to do.</param>
    public static BureauSecret? Load(string path, string shownPath, ProblemList problems)
    {
        var where = new Place(File: shownPath);
        try
        {
            var text = File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)).Trim();
            if (text.Length < MinLength)
                problems.Add(SecretProblems.TooShort(where, MinLength));
            else if (text.Distinct().Count() < FewestDifferent)
                problems.Add(SecretProblems.TooPlain(where, FewestDifferent));
            else
                return new BureauSecret(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(SecretProblems.Missing(where));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            problems.Add(SecretProblems.Unreadable(where));
        }
        return null;
    }

    /// <summary>HMAC-SHA256 (RFC 2104) of some fields, as 51 characters of base 32.</summary>
    public string Digest(FieldBytes fields) => Digest(fields, Base32.LengthOf(HMACSHA256.HashSizeInBytes));

    /// <summary>The first characters of the same.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="length">How many characters.</param>
    public string Digest(FieldBytes fields, int length)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var keyed = Keyed();
        keyed.AppendData(fields.Written);
        keyed.GetHashAndReset(digest);
        return Base32.Of(digest, length);
    }

    /// <summary>
    /// What tells one secret from another without giving it away: the ledger keeps it, because another secret would give
    /// every hit another number and cut it off from its history.
    /// </summary>
    public string Check() => Digest(new FieldBytes().Add("secret check"));

    private IncrementalHash Keyed()
    {
        if (_ready is { } ready && ReferenceEquals(ready.Of, this))
            return ready.Keyed;
        _ready?.Keyed.Dispose();
        var keyed = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        _ready = (this, keyed);
        return keyed;
    }
}
