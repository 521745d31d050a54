namespace Dots.Client;

/// <summary>
/// What fields of the public API are called on the wire. Dots publishes no sample that shows them, so the defaults are not verified. A record that was read
/// under another name is written under the documented one.
/// </summary>
public sealed class DotsFieldNames
{
    /// <summary>Gets or sets the name of an employee's list of assigned assets.</summary>
    /// <value>
    /// The default is <c>assets</c>. An employee who comes without the field is an error, and not one without assets; with an empty text the list is neither
    /// looked for nor read.
    /// </value>
    public string Assets { get; set; } = "assets";

    /// <summary>Gets or sets the name of an asset's serial number.</summary>
    /// <value>The default is <c>serialNumber</c>.</value>
    public string SerialNumber { get; set; } = "serialNumber";

    /// <summary>Gets or sets the name of an asset's model.</summary>
    /// <value>The default is <c>model</c>.</value>
    public string Model { get; set; } = "model";

    /// <summary>Gets or sets the name of an asset's date of purchase.</summary>
    /// <value>The default is <c>purchaseDate</c>.</value>
    public string PurchaseDate { get; set; } = "purchaseDate";

    /// <summary>Gets or sets the name of an asset's assignment status.</summary>
    /// <value>The default is <c>assignmentStatus</c>.</value>
    public string AssignmentStatus { get; set; } = "assignmentStatus";

    internal DotsFieldNames Copy() => (DotsFieldNames)MemberwiseClone();

    internal IEnumerable<(string Setting, string Documented, string OnTheWire)> All() =>
    [
        (nameof(Assets), "assets", Assets),
        (nameof(SerialNumber), "serialNumber", SerialNumber),
        (nameof(Model), "model", Model),
        (nameof(PurchaseDate), "purchaseDate", PurchaseDate),
        (nameof(AssignmentStatus), "assignmentStatus", AssignmentStatus),
    ];
}
