#region quick-start
using JumpCloud.Client;

using var jumpCloud = new JumpCloudClient(new JumpCloudClientOptions { ApiKey = Environment.GetEnvironmentVariable("JUMPCLOUD_API_KEY") });
await foreach (var organization in jumpCloud.Organizations.ListWithUsageAsync())
    Console.WriteLine($"{organization.DisplayName}: {organization.SystemUsersCount} users");
#endregion

await UsingJumpCloud.Examples.RunAsync(jumpCloud);
