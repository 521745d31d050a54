namespace Integration.Core.Billing;

/// <summary>Another integration that writes to a contract line, such as the usage source's own.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">What writes, in words a person knows it by.</param>
/// <param name="LastWroteAt">When it last wrote; null when it does not say.</param>
public sealed record OtherWriter(ContractLineId Line, string Name, DateTimeOffset? LastWroteAt);
