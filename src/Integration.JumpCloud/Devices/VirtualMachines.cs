namespace Integration.JumpCloud.Devices;

/// <summary>Tells virtual machines by what their hypervisor calls itself. JumpCloud has no field for it.</summary>
internal static class VirtualMachines
{
    private static readonly string[] Vendors = ["vmware", "innotek", "qemu", "xen", "parallels", "amazon ec2", "google compute", "nutanix", "red hat", "ovirt"];

    private static readonly string[] Models = ["virtual machine", "virtualbox", "vmware", "kvm", "standard pc (", "hvm domu", "parallels", "virtual platform"];

    public static bool Include(string? vendor, string? model, string? cloudInstance) =>
        !string.IsNullOrEmpty(cloudInstance) || Contains(vendor, Vendors) || Contains(model, Models);

    private static bool Contains(string? text, string[] words) =>
        text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
