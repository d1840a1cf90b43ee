using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Matcher.CommandProfile;

namespace Matcher.Cli.CommandProfile;

/// <summary>
/// What the compiler of the published program reads. It leaves out without a word what it does not find, and the only sign is a
/// slow start.
/// </summary>
[TestFixture]
public sealed class ProfileFileTests
{
    private static readonly Type AnyClass = typeof(object).Assembly.GetType("System.__Canon", throwOnError: true)!;

    private static readonly MethodBase[] Some =
    [
        typeof(ProfileFileTests).TypeInitializer!,
        typeof(List<>).MakeGenericType(AnyClass).GetMethod(nameof(List<object>.Add))!,
        typeof(Dictionary<,>).MakeGenericType(typeof(int), AnyClass).GetMethod("TryGetValue")!,
        typeof(Array).GetMethods().Single(method => method.Name == nameof(Array.Resize)).MakeGenericMethod(typeof(ulong)),
        typeof(Index).GetProperty(nameof(Index.Value))!.GetMethod!,
    ];

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("matcher-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_type_initializer_has_no_this()
    {
        // The framework's own writer of assemblies says that it has one, and then it is not found.
        var written = Written(Some[0]);
        using var image = new PEReader(written);
        var metadata = image.GetMetadataReader();
        var reference = metadata.GetMemberReference(MetadataTokens.MemberReferenceHandle(1));
        Assert.That(metadata.GetString(reference.Name), Is.EqualTo(".cctor"));
        Assert.That(metadata.GetBlobReader(reference.Signature).ReadSignatureHeader().IsInstance, Is.False);
    }

    [Test]
    public void Any_class_is_at_home_where_only_the_compiler_looks()
    {
        using var image = new PEReader(Written(Some[1]));
        var metadata = image.GetMetadataReader();
        var anyClass = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Single(type => metadata.GetString(type.Name) == AnyClass.Name);
        var home = metadata.GetAssemblyReference((AssemblyReferenceHandle)anyClass.ResolutionScope);
        Assert.That(metadata.GetString(home.Name), Is.EqualTo("System.Private.Canon"));
    }

    [Test]
    public void The_same_methods_give_the_same_file_in_any_order()
    {
        var there = Bytes(Written(Some));
        var back = Bytes(Written([.. Some.Reverse()]));
        Assert.That(back, Is.EqualTo(there));
    }

    [Test]
    public void The_whole_core_of_the_framework_can_be_written()
    {
        var all = WholeAssembly.Methods(typeof(object).Assembly).ToArray();
        using var image = new PEReader(Written(all));
        var references = image.GetMetadataReader().MemberReferences.Count;
        // A few hundred have function pointers in their signatures.
        Assert.That(references, Is.GreaterThan(10_000).And.GreaterThan(all.Length * 95 / 100));
    }

    private FileStream Written(params MethodBase[] methods)
    {
        var path = Path.Combine(_folder, "some.mibc");
        ProfileFile.Write(path, methods);
        return File.OpenRead(path);
    }

    private static byte[] Bytes(FileStream file)
    {
        using (file)
        {
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
    }
}
