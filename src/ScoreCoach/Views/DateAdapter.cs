using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Management.Automation;
using System.Reflection;
using ScoreCoach.Views;

namespace ScoreCoach;

/// <summary>
/// Shows the dates of an object as ISO 8601 wherever the shell makes text of them (Format-List, Export-Csv, Group-Object), in every
/// culture. The module's type file names the types. A script property would do the same, but would come first in every list and CSV file.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DateAdapter : PSPropertyAdapter
{
    private static readonly ConcurrentDictionary<Type, Members> _types = new();

    /// <inheritdoc/>
    public override Collection<PSAdaptedProperty> GetProperties(object baseObject)
    {
        var properties = new Collection<PSAdaptedProperty>();
        foreach (var property in Of(baseObject).InOrder)
        {
            properties.Add(new PSAdaptedProperty(property.Name, property));
        }

        return properties;
    }

    /// <inheritdoc/>
    public override PSAdaptedProperty? GetProperty(object baseObject, string propertyName) =>
        Of(baseObject).ByName.TryGetValue(propertyName, out var property) ? new PSAdaptedProperty(property.Name, property) : null;

    /// <inheritdoc/>
    public override object? GetPropertyValue(PSAdaptedProperty adaptedProperty)
    {
        ArgumentNullException.ThrowIfNull(adaptedProperty);
        var property = PropertyOf(adaptedProperty);
        var value = property.Invoker.Invoke(adaptedProperty.BaseObject);
        return property.IsDate && value is not null ? IsoText.Wrap(value) : value;
    }

    /// <inheritdoc/>
    public override void SetPropertyValue(PSAdaptedProperty adaptedProperty, object value) =>
        throw new SetValueException($"{adaptedProperty?.Name} is read-only.");

    /// <inheritdoc/>
    public override bool IsGettable(PSAdaptedProperty adaptedProperty) => true;

    /// <inheritdoc/>
    public override bool IsSettable(PSAdaptedProperty adaptedProperty) => false;

    /// <inheritdoc/>
    public override string GetPropertyTypeName(PSAdaptedProperty adaptedProperty)
    {
        ArgumentNullException.ThrowIfNull(adaptedProperty);
        return PropertyOf(adaptedProperty).TypeName;
    }

    private static Members Of(object baseObject) => _types.GetOrAdd(baseObject.GetType(), static type => new Members(type));

    private static Property PropertyOf(PSAdaptedProperty adapted) => (Property)adapted.Tag;

    private sealed class Members
    {
        public Members(Type type)
        {
            InOrder = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
                .Select(property => new Property(property))];
            ByName = InOrder.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        }

        public Property[] InOrder { get; }

        public Dictionary<string, Property> ByName { get; }
    }

    private sealed class Property(PropertyInfo property)
    {
        public string Name => property.Name;

        public MethodInvoker Invoker { get; } = MethodInvoker.Create(property.GetMethod!);

        // As Get-Member prints types: datetime instead of System.DateTime.
        public string TypeName { get; } = LanguagePrimitives.ConvertTo<string>(property.PropertyType);

        public bool IsDate { get; } =
            (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type
            && (type == typeof(DateTime) || type == typeof(DateTimeOffset));
    }
}
