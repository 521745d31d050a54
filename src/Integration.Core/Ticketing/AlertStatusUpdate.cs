namespace Integration.Core.Ticketing;

/// <summary>A status to give an alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="State">The state to reach: <see cref="AlertState.Acknowledged"/> or <see cref="AlertState.Ended"/>, which means resolved.</param>
/// <param name="Remark">Why, for people.</param>
public sealed record AlertStatusUpdate(AlertReference Alert, AlertState State, string Remark);
