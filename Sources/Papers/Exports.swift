// `import Papers` is all that a notebook needs: the core and the charts come with it.
@_exported import Charts
@_exported import Datasets
@_exported import Losses
@_exported import Methods
@_exported import Tensors
@_exported import Training
