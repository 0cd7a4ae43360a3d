using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace ContentJourney.AspNetCore.Management;

/// <summary>Tells MVC of the management controllers, which it would not find by itself because they are internal.</summary>
internal sealed class ControllerTypes : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        foreach (var type in typeof(ManagementController).Assembly.GetTypes().Where(IsController))
        {
            feature.Controllers.Add(type.GetTypeInfo());
        }
    }

    private static bool IsController(Type type) => !type.IsAbstract && type.IsSubclassOf(typeof(ManagementController));
}
