namespace MspSync.Hosting;

/// <summary>The configuration cannot be used. The message says where and what to do.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
