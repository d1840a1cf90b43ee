using System.Reflection;
using System.Reflection.Emit;

namespace Matcher.NightProfile;

/// <summary>
/// Writes a profile as crossgen2 reads it with <c>--mibc</c>: an assembly whose global method <c>AssemblyDictionary</c> names,
/// for each group of assemblies, a method that loads the token of one used method after another.
/// </summary>
internal static class ProfileFile
{
    private const string Dictionary = "AssemblyDictionary";

    // Anything above nothing says that the method was used, and belongs beside the others that were.
    private const string Weight = "ExclusiveWeight";

    /// <summary>Writes it; the same methods give the same file.</summary>
    public static void Write(string path, IEnumerable<MethodBase> methods)
    {
        var name = Path.GetFileName(path);
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(name);
        var dictionary = Define(module, Dictionary);
        var groups = methods
            .GroupBy(method => string.Join(';', AssembliesOf(method).Distinct(StringComparer.Ordinal)))
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var (index, group) in groups.Index())
        {
            var body = Define(module, $"Group{index}");
            foreach (var method in group.OrderBy(method => $"{method.DeclaringType} {method}", StringComparer.Ordinal))
            {
                if (method is MethodInfo info)
                    body.Code.Emit(OpCodes.Ldtoken, info);
                else
                    body.Code.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken((ConstructorInfo)method));
                body.Code.Emit(OpCodes.Ldstr, Weight);
                body.Code.Emit(OpCodes.Ldc_I4, 1);
                body.Code.Emit(OpCodes.Pop);
            }

            body.Code.Emit(OpCodes.Ret);
            dictionary.Code.Emit(OpCodes.Ldstr, group.Key);
            dictionary.Code.Emit(OpCodes.Ldtoken, body.Method);
            dictionary.Code.Emit(OpCodes.Pop);
        }

        dictionary.Code.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        assembly.Save(path);
    }

    private static (MethodBuilder Method, ILGenerator Code) Define(ModuleBuilder module, string name)
    {
        var method = module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        return (method, method.GetILGenerator());
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
