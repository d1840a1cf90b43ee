using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Matcher.CommandProfile;

/// <summary>
/// Writes a profile as crossgen2 reads it with <c>--mibc</c>: an assembly whose global method <c>AssemblyDictionary</c> names,
/// for each group of assemblies, a method that loads the token of one used method after another.
/// </summary>
internal sealed class ProfileFile
{
    // Anything above nothing says that the method was used, and belongs beside the others that were.
    private const string Weight = "ExclusiveWeight";

    private readonly MetadataBuilder _metadata = new();
    private readonly BlobBuilder _code = new();
    private readonly MethodBodyStreamEncoder _bodies;
    private readonly MethodReferences _references;

    private ProfileFile()
    {
        _bodies = new MethodBodyStreamEncoder(_code);
        _references = new MethodReferences(_metadata);
    }

    /// <summary>Writes it; the same methods give the same file.</summary>
    public static void Write(string path, IEnumerable<MethodBase> methods)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        new ProfileFile().Build(Path.GetFileName(path), methods).WriteContentTo(file);
    }

    private BlobBuilder Build(string name, IEnumerable<MethodBase> methods)
    {
        var (version, module) = (new Version(1, 0, 0, 0), _metadata.GetOrAddString(name));
        _metadata.AddModule(0, module, _metadata.GetOrAddGuid(Guid.Empty), default, default);
        _metadata.AddAssembly(module, version, default, default, default, AssemblyHashAlgorithm.None);
        var first = MetadataTokens.MethodDefinitionHandle(1);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), first);

        var dictionary = new InstructionEncoder(new BlobBuilder());
        var groups = methods
            .GroupBy(method => string.Join(';', AssembliesOf(method).Distinct(StringComparer.Ordinal)))
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var (index, group) in groups.Index())
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(group.Key));
            dictionary.OpCode(ILOpCode.Ldtoken);
            dictionary.Token(Define($"Group{index}", Body(group)));
            dictionary.OpCode(ILOpCode.Pop);
        }

        dictionary.OpCode(ILOpCode.Ret);
        Define("AssemblyDictionary", dictionary);

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), _code,
            deterministicIdProvider: _ => default).Serialize(image);
        return image;
    }

    private InstructionEncoder Body(IEnumerable<MethodBase> methods)
    {
        var body = new InstructionEncoder(new BlobBuilder());
        foreach (var method in methods.OrderBy(method => $"{method.DeclaringType} {method}", StringComparer.Ordinal))
        {
            if (_references.Of(method) is not { } token)
                continue;
            body.OpCode(ILOpCode.Ldtoken);
            body.Token(token);
            body.LoadString(_metadata.GetOrAddUserString(Weight));
            body.LoadConstantI4(1);
            body.OpCode(ILOpCode.Pop);
            // After a method that another system's framework does not have, the compiler loses the next one too, unless a second says
            // that this one has ended.
            body.OpCode(ILOpCode.Pop);
        }

        body.OpCode(ILOpCode.Ret);
        return body;
    }

    private MethodDefinitionHandle Define(string name, InstructionEncoder body)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returned => returned.Void(), _ => { });
        return _metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, default, _metadata.GetOrAddString(name), _metadata
                .GetOrAddBlob(signature), _bodies.AddMethodBody(body), default);
    }

    // The one that has the method comes first.
    private static IEnumerable<string> AssembliesOf(MethodBase method) =>
        TypesIn(method.DeclaringType!)
            .Concat(method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments().SelectMany(TypesIn) : [])
            .Select(type => type.Assembly.GetName().Name!);

    private static IEnumerable<Type> TypesIn(Type type) => type switch
    {
        { HasElementType: true } => TypesIn(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(TypesIn).Prepend(type),
        _ => [type],
    };
}
