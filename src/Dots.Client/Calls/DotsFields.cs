using System.Text;
using System.Text.Json;
using Shared.Json;

namespace Dots.Client;

/// <summary>Reads the public API's records under the names that their fields have on the wire.</summary>
internal sealed class DotsFields
{
    private readonly string assets;
    private readonly Func<byte[][], byte[][]>? rename;

    public DotsFields(DotsFieldNames names)
    {
        assets = names.Assets;
        var renamed = names.All().Where(pair => pair.Documented != pair.OnTheWire).ToDictionary(pair => pair.Documented, pair => pair.OnTheWire);
        if (renamed.Count > 0)
            rename = fields => [.. fields.Select(field => renamed.TryGetValue(Encoding.UTF8.GetString(field), out var name) ? Encoding.UTF8.GetBytes(name) : field)];
    }

    /// <summary>Reads the one value of an answer; null when it says null.</summary>
    public T? FindOne<T>(ReadOnlyMemory<byte> body)
        where T : class, IWireRecord<T> => WireBody.Read(body, (ref Utf8JsonReader reader) =>
    {
        if (!Payload.MoveToObject(ref reader))
            return null;

        RequireAssets<T>(reader);
        return Wire.ReadRecord<T>(ref reader, OrderOf<T>());
    });

    public T[] ReadList<T>(ReadOnlyMemory<byte> body)
        where T : class, IWireRecord<T> => WireBody.Read(body, (ref Utf8JsonReader reader) =>
    {
        Payload.MoveToList(ref reader);
        return Wire.ReadRecords<T>(ref reader, OrderOf<T>());
    });

    private FieldOrder OrderOf<T>()
        where T : class, IWireRecord<T> => new(T.FieldNames, rename);

    // An employee without the field is not one without assets: the field may have another name, which nobody outside Dots has seen.
    private void RequireAssets<T>(Utf8JsonReader reader)
    {
        if (typeof(T) == typeof(Employee) && assets.Length > 0 && !Payload.Has(reader, assets))
        {
            throw new JsonException(
                $"The employee has no '{assets}', under which the assigned assets are looked for. " +
                $"Set {nameof(DotsClientOptions)}.{nameof(DotsClientOptions.FieldNames)}.{nameof(DotsFieldNames.Assets)} to the field's name, or to an empty text to read none.");
        }
    }
}
