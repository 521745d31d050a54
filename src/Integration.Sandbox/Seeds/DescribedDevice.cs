namespace Integration.Sandbox.Seeds;

/// <summary>What a seed has made of one device: the truth that a sync's matches can be held against.</summary>
/// <param name="Organization">The display name of the organization.</param>
/// <param name="Device">The device, with its details.</param>
/// <param name="Situation">What is the matter with it.</param>
public sealed record DescribedDevice(string Organization, MemberSeed Device, DeviceSituation Situation);
