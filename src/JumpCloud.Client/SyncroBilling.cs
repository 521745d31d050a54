using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>What a mapping of JumpCloud's own Syncro integration bills: the line of a recurring invoice whose quantity it keeps.</summary>
/// <remarks>
/// JumpCloud takes ids and names, each inside an object that says what kind of value it holds, and shows none of it again: a mapping that is listed has only
/// its company. What is null is not sent.
/// </remarks>
public sealed record SyncroBilling : IWireWritable
{
    /// <summary>Gets the recurring invoice: a <see cref="SyncroSchedule.Value"/>.</summary>
    public long? ScheduleId { get; init; }

    /// <summary>Gets the recurring invoice's name: a <see cref="SyncroSchedule.Label"/>.</summary>
    public string? ScheduleName { get; init; }

    /// <summary>Gets the line of the invoice: the value of one of <see cref="SyncroSchedule.Lines"/>.</summary>
    public long? LineItemId { get; init; }

    /// <summary>Gets the line's name: the label of one of <see cref="SyncroSchedule.Lines"/>.</summary>
    public string? LineItemName { get; init; }

    /// <summary>Gets what is sent as the <c>kind</c> of numbers.</summary>
    /// <value>Null, the default, sends none. The texts that JumpCloud takes are not documented; <c>numberValue</c> is likely, and not verified.</value>
    public string? NumberKind { get; init; }

    /// <summary>Gets what is sent as the <c>kind</c> of texts.</summary>
    /// <value>Null, the default, sends none. The texts that JumpCloud takes are not documented; <c>stringValue</c> is likely, and not verified.</value>
    public string? TextKind { get; init; }

    void IWireWritable.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("fields"u8);
        Write(writer, "schedule_id"u8, ScheduleId);
        Write(writer, "schedule_name"u8, ScheduleName);
        Write(writer, "line_item_id"u8, LineItemId);
        Write(writer, "line_item_name"u8, LineItemName);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is null)
            return;

        Begin(writer, name, NumberKind);
        Wire.Write(writer, "numberValue"u8, value);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;

        Begin(writer, name, TextKind);
        Wire.Write(writer, "stringValue"u8, value);
        writer.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? kind)
    {
        writer.WriteStartObject(name);
        if (kind is not null)
            Wire.Write(writer, "kind"u8, kind);
    }
}
