using Matcher.Formats.Archives;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

internal sealed partial class TableFinder
{
    // An archive for each township in one for the county, and one more; what is deeper was made to break unpackers.
    private const int DeepestArchive = 3;

    // Every member is an open file of its own.
    private const int MostMembers = 1000;

    // A note that comes with the data is short.
    private const int LongestNote = 64 * 1024;

    // A number of fourteen digits may be what is left of somebody's ID number.
    private const int FewestDigitsOfNumber = 14;

    // Members that are no tables, as far as they can be told: whether they are at fault depends on there being tables beside them.
    private readonly List<Problem> _notes = [];

    private void LookAtArchive(InputFile file, SafeFileHandle handle, FileFormat format, int depth)
    {
        if (depth >= DeepestArchive)
            problems.Add(ArchiveProblems.Nested(new Place(file.Name), DeepestArchive));
        else if (format == FileFormat.Gzip)
            LookAtMember(file, Unpack(file, () => new WholeGzipStream(handle), promise: null), depth);
        else
            LookAtMembers(file, handle, format, depth);
    }

    private void LookAtMembers(InputFile file, SafeFileHandle handle, FileFormat format, int depth)
    {
        var unpacked = new List<(InputFile File, SafeFileHandle Content)>();
        try
        {
            using var archive = ArchiveContents.Open(handle, format);
            if (IsUsable(archive, file))
                Unpack(archive, file, unpacked);
        }
        catch (DamagedFileException error)
        {
            problems.Add(DamagedFileException.ProblemOf(error, file));
        }

        foreach (var (member, content) in unpacked.OrderBy(one => one.File.Name, StringComparer.Ordinal))
            LookAtMember(member, content, depth);
    }

    private bool IsUsable(ArchiveContents archive, InputFile file)
    {
        var members = archive.Members.Count();
        if (archive.IsPart)
            problems.Add(ArchiveProblems.InParts(new Place(file.Name)));
        else if (members == 0)
            problems.Add(FileProblems.Empty(new Place(file.Name)));
        else if (members > MostMembers)
            problems.Add(ArchiveProblems.HasManyMembers(new Place(file.Name), members, MostMembers));
        else
            return true;
        return false;
    }

    private void Unpack(ArchiveContents archive, InputFile file, List<(InputFile File, SafeFileHandle Content)> unpacked)
    {
        foreach (var member in archive.Members.Where(member => member.IsEncrypted))
            problems.Add(ArchiveProblems.Protected(new Place($"{file.Name}/{member.Name}")));
        if (archive.IsOneBlock && archive.Members.Any(member => member.IsEncrypted))
            return;
        foreach (var (member, open) in archive.Unpack().Where(one => !one.Member.IsEncrypted))
        {
            var named = file with { Name = $"{file.Name}/{member.Name}", Member = member.Name };
            if (Unpack(named, open, member.Promise, member.IsPackedAsUsual) is { } content)
                unpacked.Add((named, content));
            else if (archive.IsOneBlock)
                return; // what is packed behind it cannot be reached
        }
    }

    private SafeFileHandle? Unpack(InputFile file, Func<Stream> open, UnpackedPromise? promise, bool isPackedAsUsual = true)
    {
        var unpacked = Unpacking.ToTemporary(open, promise, temporary);
        if (unpacked.File is { } content)
            _owned.Add(content);
        else
            problems.Add(WhyNot(unpacked.WhyNot!(new Place(file.Name)), isPackedAsUsual));
        return unpacked.File;
    }

    // The library does not tell a way of packing that it does not know from damage.
    private static Problem WhyNot(Problem problem, bool isPackedAsUsual) =>
        problem.Code == ProblemCode.ArchiveDamaged && !isPackedAsUsual ? ArchiveProblems.OtherMethod(problem.Where) : problem;

    private void LookAtMember(InputFile file, SafeFileHandle? content, int depth)
    {
        if (content is not null)
            Look(file, content, depth + 1);
    }

    private void Refuse(Problem problem, bool mayBeNote)
    {
        if (mayBeNote)
            _notes.Add(problem);
        else
            problems.Add(problem);
    }

    // A covering letter beside the data is no fault; a letter in place of the data is.
    private void TellOfNotes()
    {
        foreach (var note in _notes)
            problems.Add(_tables.Count > 0 ? ArchiveProblems.MemberNotUsed(note.Where) : note);
    }

    // Without a header nobody can say what a text is; without a number it is at least about nobody.
    private static bool HoldsNoNumber(SafeFileHandle file)
    {
        if (RandomAccess.GetLength(file) > LongestNote)
            return false;
        var text = new byte[LongestNote];
        var digits = 0;
        foreach (var c in text.AsSpan(0, RandomAccess.Read(file, text, 0)))
        {
            digits = char.IsAsciiDigit((char)c) || c is (byte)'*' or (byte)'-' ? digits + 1 : 0;
            if (digits >= FewestDigitsOfNumber)
                return false;
        }

        return true;
    }
}
