namespace Autotask.Client;

/// <summary>Where an API user's database lives.</summary>
/// <param name="Information">As Autotask tells it.</param>
/// <param name="BaseAddress">The address below which the collections are.</param>
internal sealed record Zone(ZoneInformation Information, Uri BaseAddress);
