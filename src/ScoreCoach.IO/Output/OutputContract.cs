using System.ComponentModel;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace ScoreCoach.IO.Output;

/// <summary>Property names in camelCase, keys of dictionaries unchanged, enums by name, what another member says omitted.</summary>
internal sealed class OutputContract : DefaultContractResolver
{
    public static readonly OutputContract Instance = new();

    private OutputContract() => NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false);

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        property.Ignored |= member.GetCustomAttribute<BrowsableAttribute>() is { Browsable: false };
        return property;
    }

    protected override JsonContract CreateContract(Type objectType)
    {
        var contract = base.CreateContract(objectType);
        if ((Nullable.GetUnderlyingType(objectType) ?? objectType).IsEnum)
        {
            contract.Converter = new StringEnumConverter();
        }

        return contract;
    }
}
