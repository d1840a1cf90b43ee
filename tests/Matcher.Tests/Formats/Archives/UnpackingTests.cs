using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Temporary;

namespace Matcher.Formats.Archives;

/// <summary>Damage is told of the archive and of nothing else: a bug of our own that looked like it would never be found.</summary>
[TestFixture]
public sealed class UnpackingTests
{
    private static readonly Exception[] Bugs =
        [new InvalidOperationException(), new FormatException(), new InvalidCastException(), new OverflowException()];

    [Test]
    public void A_bug_where_a_member_is_opened_comes_out([ValueSource(nameof(Bugs))] Exception bug) =>
        Assert.That(() => Unpacking.ToTemporary(() => throw bug, promise: null, Temporary), Throws.Exception.SameAs(bug));

    [Test]
    public void A_bug_while_a_member_is_unpacked_comes_out([ValueSource(nameof(Bugs))] Exception bug) =>
        Assert.That(() => Unpacking.ToTemporary(() => new Throwing(bug), promise: null, Temporary), Throws.Exception.SameAs(bug));

    // It throws whatever its code runs into.
    [Test]
    public void What_the_library_throws_is_damage([ValueSource(nameof(Bugs))] Exception thrown)
    {
        Assert.That(Told(() => ArchiveLibrary.Open(() => new Throwing(thrown))), Is.EqualTo(ProblemCode.ArchiveDamaged),
            "while it unpacks");
        Assert.That(Told(() => ArchiveLibrary.Open(() => throw thrown)), Is.EqualTo(ProblemCode.ArchiveDamaged), "when it opens a member");
        Assert.That(() => ArchiveLibrary.Ask<int>(() => throw thrown),
            Throws.TypeOf<DamagedFileException>().With.InnerException.SameAs(thrown));
    }

    [Test]
    public void A_file_that_ends_too_early_is_damage_but_not_one_that_cannot_be_read()
    {
        Assert.That(Told(() => ArchiveLibrary.Open(() => new Throwing(new EndOfStreamException()))),
            Is.EqualTo(ProblemCode.ArchiveDamaged));
        var error = new IOException();
        Assert.That(() => Told(() => ArchiveLibrary.Open(() => new Throwing(error))), Throws.Exception.SameAs(error));
    }

    private static TemporaryFiles Temporary => TemporaryFiles.OfSystem();

    private static ProblemCode Told(Func<Stream> open) => Unpacking.ToTemporary(open, promise: null, Temporary).WhyNot!(new Place("v.zip")).Code;

    private sealed class Throwing(Exception error) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => throw error;
    }
}
