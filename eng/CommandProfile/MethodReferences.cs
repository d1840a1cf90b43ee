using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Matcher.CommandProfile;

/// <summary>
/// Writes down methods so that the compiler finds them again. Not with the framework's assembly builder: it gives a type's
/// initializer a "this", and the compiler then finds neither the initializer nor the method that is named after it.
/// </summary>
internal sealed class MethodReferences(MetadataBuilder metadata)
{
    // One code serves all classes as type arguments. This stands for any of them, in an assembly that only the compiler knows.
    private const string AnyClass = "System.__Canon";

    private static readonly AssemblyName AnyClassHome = new("System.Private.Canon") { Version = new Version(1, 0, 0, 0) };

    private readonly Dictionary<Type, EntityHandle> _types = [];
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);

    /// <summary>The token of a method; null where its signature has a function pointer, which is rare.</summary>
    public EntityHandle? Of(MethodBase method)
    {
        var definition = method.Module.ResolveMethod(method.MetadataToken)!;
        try
        {
            var reference = metadata.AddMemberReference(TypeOf(method.DeclaringType!), metadata.GetOrAddString(method.Name),
                SignatureOf(definition));
            return method.IsGenericMethod ? metadata.AddMethodSpecification(reference, ArgumentsOf(method)) : reference;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private BlobHandle SignatureOf(MethodBase method)
    {
        var blob = new BlobBuilder();
        var parameters = method.GetParameters();
        new BlobEncoder(blob)
            .MethodSignature(genericParameterCount: method.IsGenericMethod ? method.GetGenericArguments().Length : 0,
                isInstanceMethod: !method.IsStatic)
            .Parameters(parameters.Length, out var returned, out var encoder);
        var value = (method as MethodInfo)?.ReturnParameter;
        if (value is not null)
            Modifiers(returned.CustomModifiers(), value);
        if (value is null || value.ParameterType == typeof(void))
            returned.Void();
        else
            Encode(returned.Type(value.ParameterType.IsByRef), value.ParameterType);

        foreach (var parameter in parameters)
        {
            var one = encoder.AddParameter();
            Modifiers(one.CustomModifiers(), parameter);
            Encode(one.Type(parameter.ParameterType.IsByRef), parameter.ParameterType);
        }

        return metadata.GetOrAddBlob(blob);
    }

    private void Modifiers(CustomModifiersEncoder encoder, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers())
            encoder.AddModifier(TypeOf(modifier), isOptional: false);
        foreach (var modifier in parameter.GetOptionalCustomModifiers())
            encoder.AddModifier(TypeOf(modifier), isOptional: true);
    }

    private BlobHandle ArgumentsOf(MethodBase method)
    {
        var blob = new BlobBuilder();
        var arguments = method.GetGenericArguments();
        var encoder = new BlobEncoder(blob).MethodSpecificationSignature(arguments.Length);
        foreach (var argument in arguments)
            Encode(encoder.AddArgument(), argument);
        return metadata.GetOrAddBlob(blob);
    }

    private void Encode(SignatureTypeEncoder encoder, Type type)
    {
        if (type.IsByRef)
            Encode(encoder, type.GetElementType()!);
        else if (type.IsGenericTypeParameter)
            encoder.GenericTypeParameter(type.GenericParameterPosition);
        else if (type.IsGenericMethodParameter)
            encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        else if (type.IsSZArray)
            Encode(encoder.SZArray(), type.GetElementType()!);
        else if (type.IsPointer && type.GetElementType() == typeof(void))
            encoder.VoidPointer();
        else if (type.IsPointer)
            Encode(encoder.Pointer(), type.GetElementType()!);
        else if (type.IsFunctionPointer || type.IsVariableBoundArray)
            throw new NotSupportedException($"{type} in a signature");
        else if (type.IsGenericType)
            EncodeGeneric(encoder, type);
        else if (Primitive(type) is { } primitive)
            encoder.PrimitiveType(primitive);
        else
            encoder.Type(TypeOf(type), type.IsValueType);
    }

    private void EncodeGeneric(SignatureTypeEncoder encoder, Type type)
    {
        var arguments = type.GetGenericArguments();
        var instance = encoder.GenericInstantiation(TypeOf(type.GetGenericTypeDefinition()), arguments.Length, type.IsValueType);
        foreach (var argument in arguments)
            Encode(instance.AddArgument(), argument);
    }

    private static PrimitiveTypeCode? Primitive(Type type) =>
        type == typeof(object) ? PrimitiveTypeCode.Object
        : type == typeof(string) ? PrimitiveTypeCode.String
        : type == typeof(nint) ? PrimitiveTypeCode.IntPtr
        : type == typeof(nuint) ? PrimitiveTypeCode.UIntPtr
        : type == typeof(TypedReference) ? PrimitiveTypeCode.TypedReference
        : type.IsPrimitive ? Enum.Parse<PrimitiveTypeCode>(type.Name)
        : null;

    private EntityHandle TypeOf(Type type)
    {
        if (!_types.TryGetValue(type, out var handle))
            _types.Add(type, handle = type.IsConstructedGenericType ? Constructed(type) : Named(type));
        return handle;
    }

    private TypeSpecificationHandle Constructed(Type type)
    {
        var blob = new BlobBuilder();
        EncodeGeneric(new BlobEncoder(blob).TypeSpecificationSignature(), type);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
    }

    private TypeReferenceHandle Named(Type type)
    {
        var scope = type.DeclaringType is { } outer
            ? TypeOf(outer)
            : AssemblyOf(type.FullName == AnyClass ? AnyClassHome : type.Assembly.GetName());
        return metadata.AddTypeReference(scope, type.IsNested || type.Namespace is null ? default : metadata.GetOrAddString(type.Namespace),
            metadata.GetOrAddString(type.Name));
    }

    private AssemblyReferenceHandle AssemblyOf(AssemblyName name)
    {
        if (_assemblies.TryGetValue(name.Name!, out var handle))
            return handle;
        var key = name.GetPublicKeyToken() is { Length: > 0 } token ? metadata.GetOrAddBlob(token) : default;
        handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name.Name!), name.Version!, default, key, default, default);
        _assemblies.Add(name.Name!, handle);
        return handle;
    }
}
