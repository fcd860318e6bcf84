using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ScoreCoach.Tests.Architecture;

/// <summary>Reads what the types of an assembly need of each other, from metadata and code. Custom attributes do not count.</summary>
internal sealed class AssemblyReading : IDisposable
{
    private static readonly OpCode[] s_short = new OpCode[256];
    private static readonly OpCode[] s_long = new OpCode[256];

    private readonly PEReader _image;

    static AssemblyReading()
    {
        foreach (var code in typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>())
        {
            (code.Size == 1 ? s_short : s_long)[code.Value & 0xFF] = code;
        }
    }

    public AssemblyReading(string path)
    {
        _image = new PEReader(File.OpenRead(path));
        Metadata = _image.GetMetadataReader();
    }

    public MetadataReader Metadata { get; }

    /// <summary>The types outside other types that a compiler did not make up, by full name.</summary>
    public IEnumerable<TypeDefinitionHandle> OuterTypes() => Metadata.TypeDefinitions.Where(type =>
        Metadata.GetTypeDefinition(type).GetDeclaringType().IsNil && !NameOf(type).Contains('<', StringComparison.Ordinal)
        && !NameOf(type).StartsWith("System.", StringComparison.Ordinal) && !NameOf(type).StartsWith("Microsoft.", StringComparison.Ordinal));

    public string NameOf(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var scope = Metadata.GetString(type.Namespace);
        return scope.Length == 0 ? Metadata.GetString(type.Name) : $"{scope}.{Metadata.GetString(type.Name)}";
    }

    /// <summary>The texts that code can load.</summary>
    public IEnumerable<string> Texts()
    {
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = Metadata.GetNextHandle(handle))
        {
            yield return Metadata.GetUserString(handle);
        }
    }

    /// <summary>The types of this assembly that a type needs, with those inside it; each counts for the type outside all others.</summary>
    public HashSet<TypeDefinitionHandle> NeedsOf(TypeDefinitionHandle handle)
    {
        var needs = new Needs(this);
        Add(handle, needs);
        return [.. needs.Found.Select(Outermost).Where(found => found != handle)];
    }

    public void Dispose() => _image.Dispose();

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        while (Metadata.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer)
        {
            handle = outer;
        }

        return handle;
    }

    private void Add(TypeDefinitionHandle handle, Needs needs)
    {
        var type = Metadata.GetTypeDefinition(handle);
        needs.Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            needs.Add(Metadata.GetInterfaceImplementation(implemented).Interface);
        }

        AddConstraints(type.GetGenericParameters(), needs);
        foreach (var field in type.GetFields())
        {
            Metadata.GetFieldDefinition(field).DecodeSignature(needs, null);
        }

        foreach (var method in type.GetMethods())
        {
            Add(Metadata.GetMethodDefinition(method), needs);
        }

        foreach (var nested in type.GetNestedTypes())
        {
            Add(nested, needs);
        }
    }

    private void AddConstraints(GenericParameterHandleCollection parameters, Needs needs)
    {
        foreach (var constraint in parameters.SelectMany(parameter => Metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            needs.Add(Metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(MethodDefinition method, Needs needs)
    {
        method.DecodeSignature(needs, null);
        AddConstraints(method.GetGenericParameters(), needs);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        needs.Add(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
        {
            needs.Add(region.CatchType);
        }

        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operation = first == 0xFE ? s_long[code.ReadByte()] : s_short[first];
            switch (operation.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                    needs.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += SizeOf(operation.OperandType);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    /// <summary>Collects every type of the assembly that a signature or a token names.</summary>
    private sealed class Needs(AssemblyReading assembly) : ISignatureTypeProvider<object?, object?>
    {
        private readonly MetadataReader _metadata = assembly.Metadata;

        public HashSet<TypeDefinitionHandle> Found { get; } = [];

        public void Add(EntityHandle handle)
        {
            if (handle.IsNil)
            {
                return;
            }

            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    Found.Add((TypeDefinitionHandle)handle);
                    break;
                case HandleKind.TypeSpecification:
                    _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                    break;
                case HandleKind.StandaloneSignature:
                    Add(_metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle));
                    break;
                case HandleKind.FieldDefinition:
                    Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MethodDefinition:
                    Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MethodSpecification:
                    var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                    method.DecodeSignature(this, null);
                    Add(method.Method);
                    break;
                case HandleKind.MemberReference:
                    var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                    Add(member.Parent);
                    _ = member.GetKind() == MemberReferenceKind.Field ? member.DecodeFieldSignature(this, null) : member.DecodeMethodSignature(this, null).ReturnType;
                    break;
                default:
                    break;
            }
        }

        public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Found.Add(handle);
            return null;
        }

        public object? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return null;
        }

        public object? GetArrayType(object? elementType, ArrayShape shape) => null;

        public object? GetByReferenceType(object? elementType) => null;

        public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

        public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

        public object? GetGenericMethodParameter(object? genericContext, int index) => null;

        public object? GetGenericTypeParameter(object? genericContext, int index) => null;

        public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

        public object? GetPinnedType(object? elementType) => null;

        public object? GetPointerType(object? elementType) => null;

        public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public object? GetSZArrayType(object? elementType) => null;

        public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => null;

        private void Add(StandaloneSignature signature)
        {
            _ = signature.GetKind() == StandaloneSignatureKind.LocalVariables
                ? signature.DecodeLocalSignature(this, null).Length
                : signature.DecodeMethodSignature(this, null).ParameterTypes.Length;
        }
    }
}
