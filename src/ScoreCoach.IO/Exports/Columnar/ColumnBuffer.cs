using System.Globalization;
using Parquet;
using Parquet.Schema;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Columnar;

/// <summary>The values of a column until their group of rows is written.</summary>
internal abstract class ColumnBuffer
{
    /// <summary>What the schema says of the column.</summary>
    public abstract DataField Field { get; }

    public static ColumnBuffer Of(FlatColumn column) => column.Kind switch
    {
        FlatKind.Whole => new Values<long>(new DataField<long?>(column.Name), value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        FlatKind.Number or FlatKind.Share => new Values<double>(new DataField<double?>(column.Name), value => Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        FlatKind.Flag => new Values<bool>(new DataField<bool?>(column.Name), value => (bool)value),
        FlatKind.Day => new Values<DateTime>(new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true), Moment),
        FlatKind.Time => new Values<DateTime>(new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, unit: DateTimeTimeUnit.Micros, isNullable: true), Moment),
        _ => new Texts(new DataField<string>(column.Name, true)),
    };

    public abstract void Add(object? value);

    /// <summary>Writes the values, and forgets them.</summary>
    public abstract Task WriteTo(ParquetRowGroupWriter group);

    // A clock time without a zone is written as it is, wherever the machine stands.
    private static DateTime Moment(object value) => DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc);

    private sealed class Values<T>(DataField schema, Func<object, T> convert) : ColumnBuffer
        where T : struct
    {
        private readonly List<T?> _values = [];

        public override DataField Field => schema;

        public override void Add(object? value) => _values.Add(value is null ? null : convert(value));

        public override async Task WriteTo(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(schema, new ReadOnlyMemory<T?>([.. _values])).ConfigureAwait(false);
            _values.Clear();
        }
    }

    private sealed class Texts(DataField schema) : ColumnBuffer
    {
        private readonly List<string?> _values = [];

        public override DataField Field => schema;

        public override void Add(object? value) => _values.Add(value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture));

        public override async Task WriteTo(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(schema, _values!).ConfigureAwait(false);
            _values.Clear();
        }
    }
}
