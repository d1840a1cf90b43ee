using System.Reflection;

namespace Matcher.CommandProfile;

/// <summary>
/// The methods of an assembly, used or not. For our own, because somebody will use them; for the framework's core, because a
/// program uses it before anybody can watch.
/// </summary>
internal static class WholeAssembly
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Its methods, without those that are compiled for each type argument anew.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        .Where(method => !method.ContainsGenericParameters && IsInIl(method));

    private static bool IsInIl(MethodBase method) =>
        (method.Attributes & (MethodAttributes.Abstract | MethodAttributes.PinvokeImpl)) == 0
        && (method.MethodImplementationFlags & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.InternalCall)) == 0;
}
